DROP TRIGGER IF EXISTS "~chrysalis_10_order_line_unit_amount" ON public.order_line;
DROP FUNCTION IF EXISTS public.chrysalis_10_order_line_unit_amount();
