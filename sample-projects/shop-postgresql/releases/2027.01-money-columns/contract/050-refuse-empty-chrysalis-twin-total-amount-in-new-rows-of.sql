-- title: Refuse empty chrysalis_twin_total_amount in new rows of orders
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.orders
-- blocks: everybody

ALTER TABLE public.orders ADD CONSTRAINT chrysalis_filled_chrysalis_twin_total_amount CHECK ((chrysalis_twin_total_amount IS NOT NULL)) NOT VALID;
