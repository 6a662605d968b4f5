-- title: Check that notes is filled everywhere
-- planned: true
-- lock: ROW EXCLUSIVE on public.orders
-- blocks: nobody
-- time-limit: 5m
-- every: 5s

SELECT NOT EXISTS (SELECT FROM public.orders WHERE notes IS DISTINCT FROM (remark))
