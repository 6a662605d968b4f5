-- title: Make UNIT_AMOUNT of ORDER_LINE required
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.ORDER_LINE
-- blocks: everybody
-- hazards:
--   - caution table-scan: The server reads all of PUBLIC.ORDER_LINE (15 000 rows) while it holds the lock.
--   - notice tightens: It runs when the old application is gone, which might write what is refused from here on.

ALTER TABLE PUBLIC.ORDER_LINE ALTER COLUMN UNIT_AMOUNT SET NOT NULL;
