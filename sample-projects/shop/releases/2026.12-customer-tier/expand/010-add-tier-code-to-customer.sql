-- title: Add TIER_CODE to CUSTOMER
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.CUSTOMER
-- blocks: everybody
-- hazards:
--   - notice undo-drops-new-values: Undoing it drops the column with what the new application wrote into it.

ALTER TABLE PUBLIC.CUSTOMER ADD COLUMN TIER_CODE CHARACTER VARYING(20);
