-- title: Add NOTES to ORDERS
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.ORDERS
-- blocks: everybody
-- hazards:
--   - notice undo-drops-new-values: Undoing it drops the column with what the new application wrote into it.

ALTER TABLE PUBLIC.ORDERS ADD COLUMN NOTES CHARACTER VARYING(1000);
