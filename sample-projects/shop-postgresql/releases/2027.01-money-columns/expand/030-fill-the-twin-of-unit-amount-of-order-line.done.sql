SELECT NOT EXISTS (SELECT FROM public.order_line WHERE chrysalis_twin_unit_amount IS DISTINCT FROM (unit_amount::numeric(12,2)))
