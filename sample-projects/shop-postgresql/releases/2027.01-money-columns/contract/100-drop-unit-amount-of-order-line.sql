-- title: Drop unit_amount of order_line
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.order_line
-- blocks: everybody
-- hazards:
--   - danger values-are-lost: The values of unit_amount in 15 000 rows are dropped for good.
-- undo:
--   impossible: The values of the old type are gone with the old column; only a backup has them.

DROP TRIGGER IF EXISTS "~chrysalis_10_order_line_unit_amount" ON public.order_line;
DROP FUNCTION IF EXISTS public.chrysalis_10_order_line_unit_amount();
ALTER TABLE public.order_line DROP COLUMN chrysalis_hidden_unit_amount;
