DROP TABLE public.customer_tier;
