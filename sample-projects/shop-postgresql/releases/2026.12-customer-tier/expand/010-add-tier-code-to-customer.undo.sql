ALTER TABLE public.customer DROP COLUMN tier_code;
