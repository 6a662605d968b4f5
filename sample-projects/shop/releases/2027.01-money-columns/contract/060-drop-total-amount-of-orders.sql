-- title: Drop TOTAL_AMOUNT of ORDERS
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.ORDERS
-- blocks: everybody
-- hazards:
--   - danger values-are-lost: The values of TOTAL_AMOUNT in 6 000 rows are dropped for good.
-- undo:
--   impossible: The values of the old type are gone with the old column; only a backup has them.

DROP TRIGGER IF EXISTS PUBLIC."chrysalis_ORDERS_TOTAL_AMOUNT";
ALTER TABLE PUBLIC.ORDERS DROP COLUMN "chrysalis_hidden_TOTAL_AMOUNT";
