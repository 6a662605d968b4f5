-- title: Add a twin of total_amount of type numeric(12,2)
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.orders
-- blocks: everybody

ALTER TABLE public.orders ADD COLUMN chrysalis_twin_total_amount numeric(12,2);
