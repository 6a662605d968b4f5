ALTER TABLE public.orders ADD CONSTRAINT chrysalis_filled_chrysalis_twin_total_amount CHECK ((chrysalis_twin_total_amount IS NOT NULL)) NOT VALID;
ALTER TABLE public.orders ALTER COLUMN chrysalis_twin_total_amount DROP NOT NULL;
