-- title: Drop total_amount of orders
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.orders
-- blocks: everybody
-- hazards:
--   - danger values-are-lost: The values of total_amount in 6 000 rows are dropped for good.
-- undo:
--   impossible: The values of the old type are gone with the old column; only a backup has them.

DROP TRIGGER IF EXISTS "~chrysalis_6_orders_total_amount" ON public.orders;
DROP FUNCTION IF EXISTS public.chrysalis_6_orders_total_amount();
ALTER TABLE public.orders DROP COLUMN chrysalis_hidden_total_amount;
