-- title: Add tier_code to customer
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.customer
-- blocks: everybody
-- hazards:
--   - notice undo-drops-new-values: Undoing it drops the column with what the new application wrote into it.

ALTER TABLE public.customer ADD COLUMN tier_code character varying(20);
