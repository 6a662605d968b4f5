-- title: Check that the twin of TOTAL_AMOUNT is filled everywhere
-- planned: true
-- time-limit: 5m
-- every: 5s

SELECT NOT EXISTS (SELECT 1 FROM PUBLIC.ORDERS WHERE "chrysalis_twin_TOTAL_AMOUNT" IS DISTINCT FROM (TOTAL_AMOUNT::NUMERIC(12, 2)))
