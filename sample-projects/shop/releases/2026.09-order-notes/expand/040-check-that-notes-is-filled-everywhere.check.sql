-- title: Check that NOTES is filled everywhere
-- planned: true
-- lock: row locks on PUBLIC.ORDERS
-- blocks: nobody
-- time-limit: 5m
-- every: 5s

SELECT NOT EXISTS (SELECT 1 FROM PUBLIC.ORDERS WHERE NOTES IS DISTINCT FROM (remark))
