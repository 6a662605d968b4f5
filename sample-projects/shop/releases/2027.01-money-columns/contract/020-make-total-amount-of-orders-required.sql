-- title: Make TOTAL_AMOUNT of ORDERS required
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.ORDERS
-- blocks: everybody
-- hazards:
--   - caution table-scan: The server reads all of PUBLIC.ORDERS (6 000 rows) while it holds the lock.
--   - notice tightens: It runs when the old application is gone, which might write what is refused from here on.

ALTER TABLE PUBLIC.ORDERS ALTER COLUMN TOTAL_AMOUNT SET NOT NULL;
