SELECT NOT EXISTS (SELECT 1 FROM public.orders WHERE record_image_ne(ROW(notes), ROW(CAST((remark) AS character varying(1000)))))
