-- title: Check that notes is filled everywhere
-- planned: true
-- lock: ROW EXCLUSIVE on public.orders
-- blocks: nobody
-- time-limit: 5m
-- every: 5s

SELECT NOT EXISTS (SELECT 1 FROM public.orders WHERE record_image_ne(ROW(notes), ROW(CAST((remark) AS character varying(1000)))))
