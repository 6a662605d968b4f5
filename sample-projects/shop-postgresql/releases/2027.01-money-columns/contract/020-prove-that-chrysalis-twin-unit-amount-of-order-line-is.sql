-- title: Prove that chrysalis_twin_unit_amount of order_line is filled
-- planned: true
-- lock: SHARE UPDATE EXCLUSIVE on public.order_line
-- blocks: nobody
-- hazards:
--   - notice table-scan: Reads all of public.order_line while reading and writing go on.
-- undo: nothing

ALTER TABLE public.order_line VALIDATE CONSTRAINT chrysalis_filled_chrysalis_twin_unit_amount;
