-- title: Add notes to orders
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.orders
-- blocks: everybody
-- hazards:
--   - notice undo-drops-new-values: Undoing it drops the column with what the new application wrote into it.

ALTER TABLE public.orders ADD COLUMN notes character varying(1000);
