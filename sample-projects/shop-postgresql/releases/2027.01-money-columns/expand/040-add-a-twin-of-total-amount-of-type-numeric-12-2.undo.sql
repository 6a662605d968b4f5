ALTER TABLE public.orders DROP COLUMN chrysalis_twin_total_amount;
