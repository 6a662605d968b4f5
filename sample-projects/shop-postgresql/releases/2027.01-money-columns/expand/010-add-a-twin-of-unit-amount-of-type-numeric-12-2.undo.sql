ALTER TABLE public.order_line DROP COLUMN chrysalis_twin_unit_amount;
