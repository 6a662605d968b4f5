-- title: Make TIER_CODE of CUSTOMER required
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.CUSTOMER
-- blocks: everybody
-- hazards:
--   - caution table-scan: The server reads all of PUBLIC.CUSTOMER (3 000 rows) while it holds the lock.
--   - notice tightens: It runs when the old application is gone, which might write what is refused from here on.

ALTER TABLE PUBLIC.CUSTOMER ALTER COLUMN TIER_CODE SET NOT NULL;
