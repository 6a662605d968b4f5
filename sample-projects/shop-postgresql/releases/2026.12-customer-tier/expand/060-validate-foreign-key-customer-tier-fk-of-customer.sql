-- title: Validate foreign key customer_tier_fk of customer
-- planned: true
-- lock: SHARE UPDATE EXCLUSIVE on public.customer
-- blocks: nobody
-- hazards:
--   - notice table-scan: Reads all of public.customer while reading and writing go on.
-- undo: nothing

ALTER TABLE public.customer VALIDATE CONSTRAINT customer_tier_fk;
