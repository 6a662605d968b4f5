-- title: Drop REMARK of ORDERS
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.ORDERS
-- blocks: everybody
-- hazards:
--   - danger values-are-lost: The values of REMARK in 6 000 rows are dropped for good.
-- undo:
--   impossible: The values of PUBLIC.ORDERS.REMARK are gone with the column; only a backup has them.

DROP TRIGGER IF EXISTS PUBLIC."chrysalis_ORDERS_NOTES";
ALTER TABLE PUBLIC.ORDERS DROP COLUMN "chrysalis_hidden_REMARK";
