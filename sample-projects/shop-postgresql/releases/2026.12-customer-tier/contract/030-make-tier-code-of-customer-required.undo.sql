ALTER TABLE public.customer ADD CONSTRAINT chrysalis_filled_tier_code CHECK ((tier_code IS NOT NULL)) NOT VALID;
ALTER TABLE public.customer ALTER COLUMN tier_code DROP NOT NULL;
