ALTER TABLE public.customer DROP CONSTRAINT chrysalis_filled_tier_code;
