-- title: Build index conversation_last_message_idx on conversation
-- planned: true
-- lock: SHARE UPDATE EXCLUSIVE on public.conversation
-- blocks: nobody
-- hazards:
--   - notice waits-for-old-transactions: The build waits for every transaction of the database that began before it.
-- transactional: false

CREATE INDEX CONCURRENTLY conversation_last_message_idx ON public.conversation USING btree (last_message_timestamp);
