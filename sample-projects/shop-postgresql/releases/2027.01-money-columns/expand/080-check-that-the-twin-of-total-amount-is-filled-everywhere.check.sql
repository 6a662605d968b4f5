-- title: Check that the twin of total_amount is filled everywhere
-- planned: true
-- time-limit: 5m
-- every: 5s

SELECT NOT EXISTS (SELECT FROM public.orders WHERE chrysalis_twin_total_amount IS DISTINCT FROM (total_amount::numeric(12,2)))
