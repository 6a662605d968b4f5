ALTER TABLE public.customer ALTER COLUMN tier_code DROP DEFAULT;
