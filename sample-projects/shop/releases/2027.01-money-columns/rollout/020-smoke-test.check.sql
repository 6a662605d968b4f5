-- title: Smoke test
-- time-limit: 10m
-- every: 10s

SELECT count(*) = 0 FROM orders WHERE total_amount < 0
