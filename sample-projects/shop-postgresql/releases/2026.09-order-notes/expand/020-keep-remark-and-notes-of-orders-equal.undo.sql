DROP TRIGGER IF EXISTS chrysalis_orders_notes ON public.orders;
DROP FUNCTION IF EXISTS public.chrysalis_orders_notes();
