ALTER TABLE public.order_line ADD CONSTRAINT chrysalis_filled_chrysalis_twin_unit_amount CHECK ((chrysalis_twin_unit_amount IS NOT NULL)) NOT VALID;
ALTER TABLE public.order_line ALTER COLUMN chrysalis_twin_unit_amount DROP NOT NULL;
