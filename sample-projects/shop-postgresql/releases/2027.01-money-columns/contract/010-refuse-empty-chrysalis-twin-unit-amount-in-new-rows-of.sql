-- title: Refuse empty chrysalis_twin_unit_amount in new rows of order_line
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.order_line
-- blocks: everybody

ALTER TABLE public.order_line ADD CONSTRAINT chrysalis_filled_chrysalis_twin_unit_amount CHECK ((chrysalis_twin_unit_amount IS NOT NULL)) NOT VALID;
