-- title: Smoke test
-- time-limit: 10m
-- every: 10s

SELECT count(*) = 0 FROM customer WHERE tier_code IS NULL
