-- title: Add a twin of unit_amount of type numeric(12,2)
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.order_line
-- blocks: everybody

ALTER TABLE public.order_line ADD COLUMN chrysalis_twin_unit_amount numeric(12,2);
