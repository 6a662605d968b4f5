DROP TRIGGER IF EXISTS chrysalis_orders_total_amount ON public.orders;
DROP FUNCTION IF EXISTS public.chrysalis_orders_total_amount();
