SELECT NOT EXISTS (SELECT FROM public.orders WHERE chrysalis_twin_total_amount IS DISTINCT FROM (total_amount::numeric(12,2)))
