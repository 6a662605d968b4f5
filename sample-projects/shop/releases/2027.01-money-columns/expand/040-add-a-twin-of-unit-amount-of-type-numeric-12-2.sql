-- title: Add a twin of UNIT_AMOUNT of type NUMERIC(12, 2)
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.ORDER_LINE
-- blocks: everybody

ALTER TABLE PUBLIC.ORDER_LINE ADD COLUMN "chrysalis_twin_UNIT_AMOUNT" NUMERIC(12, 2);
