-- title: Drop remark of orders
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.orders
-- blocks: everybody
-- hazards:
--   - danger values-are-lost: The values of remark in 6 000 rows are dropped for good.
-- undo:
--   impossible: The values of public.orders.remark are gone with the column; only a backup has them.

DROP TRIGGER IF EXISTS "~chrysalis_6_orders_notes" ON public.orders;
DROP FUNCTION IF EXISTS public.chrysalis_6_orders_notes();
ALTER TABLE public.orders DROP COLUMN chrysalis_hidden_remark;
