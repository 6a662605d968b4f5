-- title: Smoke test
-- time-limit: 10m
-- every: 10s

SELECT count(*) = 0 FROM orders WHERE remark IS NOT NULL AND notes IS NULL
