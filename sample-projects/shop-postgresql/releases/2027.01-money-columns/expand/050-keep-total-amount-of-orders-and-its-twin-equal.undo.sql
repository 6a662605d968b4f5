DROP TRIGGER IF EXISTS "~chrysalis_6_orders_total_amount" ON public.orders;
DROP FUNCTION IF EXISTS public.chrysalis_6_orders_total_amount();
