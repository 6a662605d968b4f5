ALTER TABLE public.orders DROP COLUMN notes;
