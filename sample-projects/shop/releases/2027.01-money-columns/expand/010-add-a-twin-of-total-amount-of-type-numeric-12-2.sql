-- title: Add a twin of TOTAL_AMOUNT of type NUMERIC(12, 2)
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.ORDERS
-- blocks: everybody

ALTER TABLE PUBLIC.ORDERS ADD COLUMN "chrysalis_twin_TOTAL_AMOUNT" NUMERIC(12, 2);
