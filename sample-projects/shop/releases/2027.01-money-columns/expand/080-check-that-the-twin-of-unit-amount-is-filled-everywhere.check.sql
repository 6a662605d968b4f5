-- title: Check that the twin of UNIT_AMOUNT is filled everywhere
-- planned: true
-- time-limit: 5m
-- every: 5s

SELECT NOT EXISTS (SELECT 1 FROM PUBLIC.ORDER_LINE WHERE "chrysalis_twin_UNIT_AMOUNT" IS DISTINCT FROM (UNIT_AMOUNT::NUMERIC(12, 2)))
