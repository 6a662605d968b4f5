ALTER TABLE public.customer ALTER COLUMN tier_code SET DEFAULT 'standard';
