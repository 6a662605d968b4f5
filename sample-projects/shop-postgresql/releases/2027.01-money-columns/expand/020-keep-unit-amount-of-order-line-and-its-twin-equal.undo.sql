DROP TRIGGER IF EXISTS chrysalis_order_line_unit_amount ON public.order_line;
DROP FUNCTION IF EXISTS public.chrysalis_order_line_unit_amount();
