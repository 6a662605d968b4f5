-- title: Prove that chrysalis_twin_total_amount of orders is filled
-- planned: true
-- lock: SHARE UPDATE EXCLUSIVE on public.orders
-- blocks: nobody
-- hazards:
--   - notice table-scan: Reads all of public.orders while reading and writing go on.
-- undo: nothing

ALTER TABLE public.orders VALIDATE CONSTRAINT chrysalis_filled_chrysalis_twin_total_amount;
