-- title: Prove that tier_code of customer is filled
-- planned: true
-- lock: SHARE UPDATE EXCLUSIVE on public.customer
-- blocks: nobody
-- hazards:
--   - notice table-scan: Reads all of public.customer while reading and writing go on.
-- undo: nothing

ALTER TABLE public.customer VALIDATE CONSTRAINT chrysalis_filled_tier_code;
