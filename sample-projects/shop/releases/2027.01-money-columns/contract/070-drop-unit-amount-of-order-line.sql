-- title: Drop UNIT_AMOUNT of ORDER_LINE
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.ORDER_LINE
-- blocks: everybody
-- hazards:
--   - danger values-are-lost: The values of UNIT_AMOUNT in 15 000 rows are dropped for good.
-- undo:
--   impossible: The values of the old type are gone with the old column; only a backup has them.

DROP TRIGGER IF EXISTS PUBLIC."chrysalis_ORDER_LINE_UNIT_AMOUNT";
ALTER TABLE PUBLIC.ORDER_LINE DROP COLUMN "chrysalis_hidden_UNIT_AMOUNT";
