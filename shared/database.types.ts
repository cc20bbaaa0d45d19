/** What the migrations make, by `npm run types`. Not edited by hand. */
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  public: {
    Tables: {
      addresses: {
        Row: {
          company_id: string
          contact_id: string
          created_at: string
          id: string
          kind: string
          match_key: string
          user_id: string | null
          username: string | null
          value: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          contact_id: string
          created_at?: string
          id?: string
          kind: string
          match_key?: never
          user_id?: string | null
          username?: string | null
          value: string
        }
        Update: {
          company_id?: string
          contact_id?: string
          created_at?: string
          id?: string
          kind?: string
          match_key?: never
          user_id?: string | null
          username?: string | null
          value?: string
        }
        Relationships: [
          {
            foreignKeyName: 'addresses_company_id_contact_id_fkey'
            columns: ['company_id', 'contact_id']
            isOneToOne: false
            referencedRelation: 'contacts'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      appointments: {
        Row: {
          company_id: string
          conversation_id: string
          created_at: string
          ends_at: string
          held_until: string | null
          id: string
          note: string
          reminded_at: string | null
          reminder_fault: string | null
          sequence: number
          service_id: string
          staff_id: string
          starts_at: string
          state: string
          taken: unknown
          updated_at: string
          visitor_zone: string | null
        }
        ComputedFields: never
        Insert: {
          company_id: string
          conversation_id: string
          created_at?: string
          ends_at: string
          held_until?: string | null
          id?: string
          note?: string
          reminded_at?: string | null
          reminder_fault?: string | null
          sequence?: number
          service_id: string
          staff_id: string
          starts_at: string
          state: string
          taken: unknown
          updated_at?: string
          visitor_zone?: string | null
        }
        Update: {
          company_id?: string
          conversation_id?: string
          created_at?: string
          ends_at?: string
          held_until?: string | null
          id?: string
          note?: string
          reminded_at?: string | null
          reminder_fault?: string | null
          sequence?: number
          service_id?: string
          staff_id?: string
          starts_at?: string
          state?: string
          taken?: unknown
          updated_at?: string
          visitor_zone?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'appointments_company_id_conversation_id_fkey'
            columns: ['company_id', 'conversation_id']
            isOneToOne: false
            referencedRelation: 'conversations'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'appointments_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'appointments_company_id_service_id_fkey'
            columns: ['company_id', 'service_id']
            isOneToOne: false
            referencedRelation: 'services'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'appointments_company_id_staff_id_fkey'
            columns: ['company_id', 'staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      attachments: {
        Row: {
          byte_size: number | null
          company_id: string
          content_type: string
          created_at: string
          error: string | null
          file_name: string | null
          id: string
          is_final: boolean
          kind: string
          message_id: string
          path: string
          state: string
          stored_at: string | null
        }
        ComputedFields: never
        Insert: {
          byte_size?: number | null
          company_id: string
          content_type?: string
          created_at?: string
          error?: string | null
          file_name?: string | null
          id?: string
          is_final?: boolean
          kind: string
          message_id: string
          path: string
          state?: string
          stored_at?: string | null
        }
        Update: {
          byte_size?: number | null
          company_id?: string
          content_type?: string
          created_at?: string
          error?: string | null
          file_name?: string | null
          id?: string
          is_final?: boolean
          kind?: string
          message_id?: string
          path?: string
          state?: string
          stored_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'attachments_company_id_message_id_fkey'
            columns: ['company_id', 'message_id']
            isOneToOne: false
            referencedRelation: 'messages'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      channels: {
        Row: {
          company_id: string
          created_at: string
          id: string
          is_enabled: boolean
          kind: string
          name: string
          purpose: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          created_at?: string
          id?: string
          is_enabled?: boolean
          kind: string
          name: string
          purpose?: string
        }
        Update: {
          company_id?: string
          created_at?: string
          id?: string
          is_enabled?: boolean
          kind?: string
          name?: string
          purpose?: string
        }
        Relationships: [
          {
            foreignKeyName: 'channels_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      companies: {
        Row: {
          answers_from: number
          answers_strictly: boolean
          booking_daily_cap: number | null
          booking_horizon_days: number
          booking_notice_minutes: number
          booking_step_minutes: number
          created_at: string
          daily_message_limit: number
          debounce_seconds: number
          description: string
          facts: NonNullable<Json>
          hand_off_minutes: number
          holidays: NonNullable<Json>
          hours: Json | null
          id: string
          language: string
          model_daily_budget_micros: number
          name: string
          quiet_from: string
          quiet_until: string
          shows_sources: boolean
          time_zone: string
          updated_at: string
          website: string | null
        }
        ComputedFields: never
        Insert: {
          answers_from?: number
          answers_strictly?: boolean
          booking_daily_cap?: number | null
          booking_horizon_days?: number
          booking_notice_minutes?: number
          booking_step_minutes?: number
          created_at?: string
          daily_message_limit?: number
          debounce_seconds?: number
          description?: string
          facts?: NonNullable<Json>
          hand_off_minutes?: number
          holidays?: NonNullable<Json>
          hours?: Json | null
          id?: string
          language?: string
          model_daily_budget_micros?: number
          name: string
          quiet_from?: string
          quiet_until?: string
          shows_sources?: boolean
          time_zone?: string
          updated_at?: string
          website?: string | null
        }
        Update: {
          answers_from?: number
          answers_strictly?: boolean
          booking_daily_cap?: number | null
          booking_horizon_days?: number
          booking_notice_minutes?: number
          booking_step_minutes?: number
          created_at?: string
          daily_message_limit?: number
          debounce_seconds?: number
          description?: string
          facts?: NonNullable<Json>
          hand_off_minutes?: number
          holidays?: NonNullable<Json>
          hours?: Json | null
          id?: string
          language?: string
          model_daily_budget_micros?: number
          name?: string
          quiet_from?: string
          quiet_until?: string
          shows_sources?: boolean
          time_zone?: string
          updated_at?: string
          website?: string | null
        }
        Relationships: []
      }
      connection_setups: {
        Row: {
          company_id: string
          connection_id: string
          expires_at: string | null
          url: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          connection_id: string
          expires_at?: string | null
          url: string
        }
        Update: {
          company_id?: string
          connection_id?: string
          expires_at?: string | null
          url?: string
        }
        Relationships: [
          {
            foreignKeyName: 'connection_setups_company_id_connection_id_fkey'
            columns: ['company_id', 'connection_id']
            isOneToOne: true
            referencedRelation: 'connections'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      connections: {
        Row: {
          account_id: string
          checked_at: string
          company_id: string
          created_at: string
          error: string | null
          id: string
          provider: string
          state: string
        }
        ComputedFields: never
        Insert: {
          account_id: string
          checked_at?: string
          company_id: string
          created_at?: string
          error?: string | null
          id?: string
          provider: string
          state?: string
        }
        Update: {
          account_id?: string
          checked_at?: string
          company_id?: string
          created_at?: string
          error?: string | null
          id?: string
          provider?: string
          state?: string
        }
        Relationships: [
          {
            foreignKeyName: 'connections_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      consents: {
        Row: {
          action: string
          address_id: string
          at: string
          channel_id: string
          company_id: string
          hash: string
          id: string
          message_id: string | null
          previous_hash: string
          recipient: string
          scope: string
          seq: number
          source: string
          words: string
        }
        ComputedFields: never
        Insert: {
          action: string
          address_id: string
          at: string
          channel_id: string
          company_id: string
          hash: string
          id?: string
          message_id?: string | null
          previous_hash: string
          recipient: string
          scope?: string
          seq: number
          source: string
          words: string
        }
        Update: {
          action?: string
          address_id?: string
          at?: string
          channel_id?: string
          company_id?: string
          hash?: string
          id?: string
          message_id?: string | null
          previous_hash?: string
          recipient?: string
          scope?: string
          seq?: number
          source?: string
          words?: string
        }
        Relationships: [
          {
            foreignKeyName: 'consents_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      contact_merges: {
        Row: {
          address_ids: string[]
          company_id: string
          conversation_ids: string[]
          filled: NonNullable<Json>
          id: string
          kept_id: string
          member_id: string | null
          merged_at: string
          merged_id: string
          reason: string
          undone_at: string | null
        }
        ComputedFields: never
        Insert: {
          address_ids: string[]
          company_id: string
          conversation_ids: string[]
          filled?: NonNullable<Json>
          id?: string
          kept_id: string
          member_id?: string | null
          merged_at?: string
          merged_id: string
          reason: string
          undone_at?: string | null
        }
        Update: {
          address_ids?: string[]
          company_id?: string
          conversation_ids?: string[]
          filled?: NonNullable<Json>
          id?: string
          kept_id?: string
          member_id?: string | null
          merged_at?: string
          merged_id?: string
          reason?: string
          undone_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'contact_merges_company_id_kept_id_fkey'
            columns: ['company_id', 'kept_id']
            isOneToOne: false
            referencedRelation: 'contacts'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'contact_merges_company_id_merged_id_fkey'
            columns: ['company_id', 'merged_id']
            isOneToOne: false
            referencedRelation: 'contacts'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      contacts: {
        Row: {
          company_id: string
          created_at: string
          id: string
          is_blocked: boolean
          language: string | null
          merged_into: string | null
          name: string | null
          time_zone: string | null
          updated_at: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          created_at?: string
          id?: string
          is_blocked?: boolean
          language?: string | null
          merged_into?: string | null
          name?: string | null
          time_zone?: string | null
          updated_at?: string
        }
        Update: {
          company_id?: string
          created_at?: string
          id?: string
          is_blocked?: boolean
          language?: string | null
          merged_into?: string | null
          name?: string | null
          time_zone?: string | null
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'contacts_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'contacts_merged_into_fkey'
            columns: ['company_id', 'merged_into']
            isOneToOne: false
            referencedRelation: 'contacts'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      conversation_events: {
        Row: {
          actor: string
          at: string
          company_id: string
          conversation_id: string
          details: NonNullable<Json>
          id: string
          kind: string
          member_id: string | null
          message_id: string | null
          seq: number
        }
        ComputedFields: never
        Insert: {
          actor: string
          at?: string
          company_id: string
          conversation_id: string
          details?: NonNullable<Json>
          id?: string
          kind: string
          member_id?: string | null
          message_id?: string | null
          seq: number
        }
        Update: {
          actor?: string
          at?: string
          company_id?: string
          conversation_id?: string
          details?: NonNullable<Json>
          id?: string
          kind?: string
          member_id?: string | null
          message_id?: string | null
          seq?: number
        }
        Relationships: [
          {
            foreignKeyName: 'conversation_events_company_id_conversation_id_fkey'
            columns: ['company_id', 'conversation_id']
            isOneToOne: false
            referencedRelation: 'conversations'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'conversation_events_company_id_message_id_fkey'
            columns: ['company_id', 'message_id']
            isOneToOne: false
            referencedRelation: 'messages'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      conversations: {
        Row: {
          address_id: string | null
          channel_id: string
          company_id: string
          contact_id: string | null
          event_count: number
          id: string
          language: string | null
          last_author: string | null
          last_inbound_at: string | null
          last_message_at: string
          last_text: string
          message_count: number
          mode: string
          page: string | null
          started_at: string
          turn: number
          visit_id: string | null
          visitor_zone: string | null
          window_closed_at: string | null
        }
        ComputedFields: never
        Insert: {
          address_id?: string | null
          channel_id: string
          company_id: string
          contact_id?: string | null
          event_count?: number
          id?: string
          language?: string | null
          last_author?: string | null
          last_inbound_at?: string | null
          last_message_at?: string
          last_text?: string
          message_count?: number
          mode?: string
          page?: string | null
          started_at?: string
          turn?: number
          visit_id?: string | null
          visitor_zone?: string | null
          window_closed_at?: string | null
        }
        Update: {
          address_id?: string | null
          channel_id?: string
          company_id?: string
          contact_id?: string | null
          event_count?: number
          id?: string
          language?: string | null
          last_author?: string | null
          last_inbound_at?: string | null
          last_message_at?: string
          last_text?: string
          message_count?: number
          mode?: string
          page?: string | null
          started_at?: string
          turn?: number
          visit_id?: string | null
          visitor_zone?: string | null
          window_closed_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'conversations_address_id_fkey'
            columns: ['company_id', 'address_id']
            isOneToOne: false
            referencedRelation: 'addresses'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'conversations_company_id_channel_id_fkey'
            columns: ['company_id', 'channel_id']
            isOneToOne: false
            referencedRelation: 'channels'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'conversations_company_id_contact_id_fkey'
            columns: ['company_id', 'contact_id']
            isOneToOne: false
            referencedRelation: 'contacts'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'conversations_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      deliveries: {
        Row: {
          attempted_at: string | null
          attempts: number
          channel_id: string
          claims: number
          company_id: string
          conversation_id: string
          created_at: string
          delivered_at: string | null
          due_at: string
          error: string | null
          error_code: string | null
          failed_provider_ids: string[]
          id: string
          looked_at: string | null
          looks: number
          message_id: string
          provider_id: string | null
          purpose: string
          put_aside_at: string | null
          read_at: string | null
          segments: number | null
          sent_at: string | null
          seq: number
          state: string
          template_category: string | null
          uncertain_since: string | null
        }
        ComputedFields: never
        Insert: {
          attempted_at?: string | null
          attempts?: number
          channel_id: string
          claims?: number
          company_id: string
          conversation_id: string
          created_at?: string
          delivered_at?: string | null
          due_at?: string
          error?: string | null
          error_code?: string | null
          failed_provider_ids?: string[]
          id?: string
          looked_at?: string | null
          looks?: number
          message_id: string
          provider_id?: string | null
          purpose: string
          put_aside_at?: string | null
          read_at?: string | null
          segments?: number | null
          sent_at?: string | null
          seq: number
          state?: string
          template_category?: string | null
          uncertain_since?: string | null
        }
        Update: {
          attempted_at?: string | null
          attempts?: number
          channel_id?: string
          claims?: number
          company_id?: string
          conversation_id?: string
          created_at?: string
          delivered_at?: string | null
          due_at?: string
          error?: string | null
          error_code?: string | null
          failed_provider_ids?: string[]
          id?: string
          looked_at?: string | null
          looks?: number
          message_id?: string
          provider_id?: string | null
          purpose?: string
          put_aside_at?: string | null
          read_at?: string | null
          segments?: number | null
          sent_at?: string | null
          seq?: number
          state?: string
          template_category?: string | null
          uncertain_since?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'deliveries_company_id_channel_id_fkey'
            columns: ['company_id', 'channel_id']
            isOneToOne: false
            referencedRelation: 'channels'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'deliveries_company_id_conversation_id_fkey'
            columns: ['company_id', 'conversation_id']
            isOneToOne: false
            referencedRelation: 'conversations'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'deliveries_company_id_message_id_fkey'
            columns: ['company_id', 'message_id']
            isOneToOne: false
            referencedRelation: 'messages'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      entries: {
        Row: {
          alternatives: string[]
          answer: string
          company_id: string
          created_at: string
          id: string
          language: string | null
          question: string
          updated_at: string
          version: number
        }
        ComputedFields: never
        Insert: {
          alternatives?: string[]
          answer: string
          company_id: string
          created_at?: string
          id?: string
          language?: string | null
          question: string
          updated_at?: string
          version?: number
        }
        Update: {
          alternatives?: string[]
          answer?: string
          company_id?: string
          created_at?: string
          id?: string
          language?: string | null
          question?: string
          updated_at?: string
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'entries_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      entry_phrasings: {
        Row: {
          company_id: string
          conversation_id: string | null
          created_at: string
          decided_at: string | null
          decided_by: string | null
          entry_id: string
          id: string
          message_id: string | null
          origin: string
          shown_by: string | null
          state: string
          text: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          conversation_id?: string | null
          created_at?: string
          decided_at?: string | null
          decided_by?: string | null
          entry_id: string
          id?: string
          message_id?: string | null
          origin: string
          shown_by?: string | null
          state: string
          text: string
        }
        Update: {
          company_id?: string
          conversation_id?: string | null
          created_at?: string
          decided_at?: string | null
          decided_by?: string | null
          entry_id?: string
          id?: string
          message_id?: string | null
          origin?: string
          shown_by?: string | null
          state?: string
          text?: string
        }
        Relationships: [
          {
            foreignKeyName: 'entry_phrasings_company_id_conversation_id_fkey'
            columns: ['company_id', 'conversation_id']
            isOneToOne: false
            referencedRelation: 'conversations'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'entry_phrasings_company_id_entry_id_fkey'
            columns: ['company_id', 'entry_id']
            isOneToOne: false
            referencedRelation: 'entries'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'entry_phrasings_company_id_message_id_fkey'
            columns: ['company_id', 'message_id']
            isOneToOne: false
            referencedRelation: 'messages'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      entry_versions: {
        Row: {
          alternatives: string[]
          answer: string
          company_id: string
          created_at: string
          created_by: string | null
          entry_id: string
          id: string
          language: string | null
          question: string
          version: number
        }
        ComputedFields: never
        Insert: {
          alternatives: string[]
          answer: string
          company_id: string
          created_at?: string
          created_by?: string | null
          entry_id: string
          id?: string
          language?: string | null
          question: string
          version: number
        }
        Update: {
          alternatives?: string[]
          answer?: string
          company_id?: string
          created_at?: string
          created_by?: string | null
          entry_id?: string
          id?: string
          language?: string | null
          question?: string
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'entry_versions_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      gap_clusters: {
        Row: {
          company_id: string
          created_at: string
          decided_at: string | null
          decided_by: string | null
          entry_id: string | null
          id: string
          language: string
          state: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          created_at?: string
          decided_at?: string | null
          decided_by?: string | null
          entry_id?: string | null
          id?: string
          language: string
          state?: string
        }
        Update: {
          company_id?: string
          created_at?: string
          decided_at?: string | null
          decided_by?: string | null
          entry_id?: string | null
          id?: string
          language?: string
          state?: string
        }
        Relationships: [
          {
            foreignKeyName: 'gap_clusters_company_id_entry_id_fkey'
            columns: ['company_id', 'entry_id']
            isOneToOne: false
            referencedRelation: 'entries'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'gap_clusters_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      gaps: {
        Row: {
          cluster_id: string | null
          company_id: string
          conversation_id: string
          created_at: string
          id: string
          is_chosen: boolean
          is_resolved: boolean
          message_id: string
          outcome: string
          question: string
          reply_id: string | null
        }
        ComputedFields: never
        Insert: {
          cluster_id?: string | null
          company_id: string
          conversation_id: string
          created_at?: string
          id?: string
          is_chosen?: boolean
          is_resolved?: boolean
          message_id: string
          outcome?: string
          question: string
          reply_id?: string | null
        }
        Update: {
          cluster_id?: string | null
          company_id?: string
          conversation_id?: string
          created_at?: string
          id?: string
          is_chosen?: boolean
          is_resolved?: boolean
          message_id?: string
          outcome?: string
          question?: string
          reply_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'gaps_company_id_cluster_id_fkey'
            columns: ['company_id', 'cluster_id']
            isOneToOne: false
            referencedRelation: 'gap_clusters'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'gaps_company_id_conversation_id_fkey'
            columns: ['company_id', 'conversation_id']
            isOneToOne: false
            referencedRelation: 'conversations'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'gaps_company_id_message_id_fkey'
            columns: ['company_id', 'message_id']
            isOneToOne: false
            referencedRelation: 'messages'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'gaps_company_id_reply_id_fkey'
            columns: ['company_id', 'reply_id']
            isOneToOne: false
            referencedRelation: 'messages'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      hand_offs: {
        Row: {
          asked: string[]
          claim: string
          claimed_at: string | null
          claimed_by: string | null
          company_id: string
          conversation_id: string
          created_at: string
          due_at: string | null
          heard_until: string | null
          id: string
          lead_id: string | null
          offered_at: string | null
          offered_to: string | null
          over_at: string | null
          owes_word: boolean
          put_off_until: string | null
          reason: string
          rule: string
          step: number
        }
        ComputedFields: never
        Insert: {
          asked?: string[]
          claim?: string
          claimed_at?: string | null
          claimed_by?: string | null
          company_id: string
          conversation_id: string
          created_at?: string
          due_at?: string | null
          heard_until?: string | null
          id?: string
          lead_id?: string | null
          offered_at?: string | null
          offered_to?: string | null
          over_at?: string | null
          owes_word?: boolean
          put_off_until?: string | null
          reason: string
          rule: string
          step?: number
        }
        Update: {
          asked?: string[]
          claim?: string
          claimed_at?: string | null
          claimed_by?: string | null
          company_id?: string
          conversation_id?: string
          created_at?: string
          due_at?: string | null
          heard_until?: string | null
          id?: string
          lead_id?: string | null
          offered_at?: string | null
          offered_to?: string | null
          over_at?: string | null
          owes_word?: boolean
          put_off_until?: string | null
          reason?: string
          rule?: string
          step?: number
        }
        Relationships: [
          {
            foreignKeyName: 'hand_offs_company_id_conversation_id_fkey'
            columns: ['company_id', 'conversation_id']
            isOneToOne: false
            referencedRelation: 'conversations'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'hand_offs_company_id_lead_id_fkey'
            columns: ['company_id', 'lead_id']
            isOneToOne: false
            referencedRelation: 'leads'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      invitations: {
        Row: {
          accepted_by: string | null
          company_id: string
          created_at: string
          email: string | null
          expires_at: string
          id: string
          invited_by: string
          name: string
          role: string
          token_hash: string
        }
        ComputedFields: never
        Insert: {
          accepted_by?: string | null
          company_id: string
          created_at?: string
          email?: string | null
          expires_at?: string
          id?: string
          invited_by: string
          name?: string
          role: string
          token_hash: string
        }
        Update: {
          accepted_by?: string | null
          company_id?: string
          created_at?: string
          email?: string | null
          expires_at?: string
          id?: string
          invited_by?: string
          name?: string
          role?: string
          token_hash?: string
        }
        Relationships: [
          {
            foreignKeyName: 'invitations_company_id_accepted_by_fkey'
            columns: ['company_id', 'accepted_by']
            isOneToOne: false
            referencedRelation: 'members'
            referencedColumns: ['company_id', 'user_id']
          },
          {
            foreignKeyName: 'invitations_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'invitations_company_id_invited_by_fkey'
            columns: ['company_id', 'invited_by']
            isOneToOne: false
            referencedRelation: 'members'
            referencedColumns: ['company_id', 'user_id']
          },
        ]
      }
      lead_facts: {
        Row: {
          at: string
          company_id: string
          confidence: number
          conversation_id: string
          extractor: string | null
          id: string
          member_id: string | null
          message_id: string | null
          quote: string
          slot: string
          source: string
          value: NonNullable<Json>
          version: number
        }
        ComputedFields: never
        Insert: {
          at: string
          company_id: string
          confidence: number
          conversation_id: string
          extractor?: string | null
          id?: string
          member_id?: string | null
          message_id?: string | null
          quote: string
          slot: string
          source: string
          value: NonNullable<Json>
          version?: number
        }
        Update: {
          at?: string
          company_id?: string
          confidence?: number
          conversation_id?: string
          extractor?: string | null
          id?: string
          member_id?: string | null
          message_id?: string | null
          quote?: string
          slot?: string
          source?: string
          value?: NonNullable<Json>
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'lead_facts_company_id_conversation_id_fkey'
            columns: ['company_id', 'conversation_id']
            isOneToOne: false
            referencedRelation: 'conversations'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'lead_facts_company_id_message_id_fkey'
            columns: ['company_id', 'message_id']
            isOneToOne: false
            referencedRelation: 'messages'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      lead_pushes: {
        Row: {
          attempts: number
          body: Json | null
          company_id: string
          created_at: string
          due_at: string
          error: string | null
          id: string
          lead_id: string
          sent_at: string | null
          state: string
          status: number | null
        }
        ComputedFields: never
        Insert: {
          attempts?: number
          body?: Json | null
          company_id: string
          created_at?: string
          due_at?: string
          error?: string | null
          id?: string
          lead_id: string
          sent_at?: string | null
          state?: string
          status?: number | null
        }
        Update: {
          attempts?: number
          body?: Json | null
          company_id?: string
          created_at?: string
          due_at?: string
          error?: string | null
          id?: string
          lead_id?: string
          sent_at?: string | null
          state?: string
          status?: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'lead_pushes_company_id_lead_id_fkey'
            columns: ['company_id', 'lead_id']
            isOneToOne: false
            referencedRelation: 'leads'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      lead_rule_versions: {
        Row: {
          company_id: string
          created_at: string
          member_id: string | null
          rules: NonNullable<Json>
          version: number
        }
        ComputedFields: never
        Insert: {
          company_id: string
          created_at?: string
          member_id?: string | null
          rules: NonNullable<Json>
          version: number
        }
        Update: {
          company_id?: string
          created_at?: string
          member_id?: string | null
          rules?: NonNullable<Json>
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'lead_rule_versions_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      lead_rules: {
        Row: {
          company_id: string
          is_applied: boolean
          rules: NonNullable<Json>
          updated_at: string
          version: number
        }
        ComputedFields: never
        Insert: {
          company_id: string
          is_applied?: boolean
          rules: NonNullable<Json>
          updated_at?: string
          version: number
        }
        Update: {
          company_id?: string
          is_applied?: boolean
          rules?: NonNullable<Json>
          updated_at?: string
          version?: number
        }
        Relationships: [
          {
            foreignKeyName: 'lead_rules_company_id_fkey'
            columns: ['company_id']
            isOneToOne: true
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      lead_webhooks: {
        Row: {
          company_id: string
          created_at: string
          id: string
          problem: string | null
          state: string
          updated_at: string
          url: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          created_at?: string
          id?: string
          problem?: string | null
          state?: string
          updated_at?: string
          url: string
        }
        Update: {
          company_id?: string
          created_at?: string
          id?: string
          problem?: string | null
          state?: string
          updated_at?: string
          url?: string
        }
        Relationships: [
          {
            foreignKeyName: 'lead_webhooks_company_id_fkey'
            columns: ['company_id']
            isOneToOne: true
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      leads: {
        Row: {
          bucket: string | null
          cell: string | null
          company_id: string
          contact_id: string | null
          conversation_id: string
          created_at: string
          disqualified: Json | null
          fit: number
          id: string
          intent: number
          intent_at: string
          is_open: boolean
          is_stale: boolean
          lost_reason: string | null
          merged_into: string | null
          moved_by: string
          owner_id: string | null
          parts: NonNullable<Json>
          reversed_rules: string[]
          rules_version: number
          signals: NonNullable<Json>
          state: string
          state_changed_at: string
          state_reason: string | null
          total: number
          updated_at: string
        }
        ComputedFields: never
        Insert: {
          bucket?: string | null
          cell?: string | null
          company_id: string
          contact_id?: string | null
          conversation_id: string
          created_at?: string
          disqualified?: Json | null
          fit?: number
          id?: string
          intent?: number
          intent_at?: string
          is_open?: never
          is_stale?: boolean
          lost_reason?: string | null
          merged_into?: string | null
          moved_by?: string
          owner_id?: string | null
          parts?: NonNullable<Json>
          reversed_rules?: string[]
          rules_version?: number
          signals?: NonNullable<Json>
          state?: string
          state_changed_at?: string
          state_reason?: string | null
          total?: number
          updated_at?: string
        }
        Update: {
          bucket?: string | null
          cell?: string | null
          company_id?: string
          contact_id?: string | null
          conversation_id?: string
          created_at?: string
          disqualified?: Json | null
          fit?: number
          id?: string
          intent?: number
          intent_at?: string
          is_open?: never
          is_stale?: boolean
          lost_reason?: string | null
          merged_into?: string | null
          moved_by?: string
          owner_id?: string | null
          parts?: NonNullable<Json>
          reversed_rules?: string[]
          rules_version?: number
          signals?: NonNullable<Json>
          state?: string
          state_changed_at?: string
          state_reason?: string | null
          total?: number
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'leads_company_id_contact_id_fkey'
            columns: ['company_id', 'contact_id']
            isOneToOne: false
            referencedRelation: 'contacts'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'leads_company_id_conversation_id_fkey'
            columns: ['company_id', 'conversation_id']
            isOneToOne: false
            referencedRelation: 'conversations'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'leads_company_id_merged_into_fkey'
            columns: ['company_id', 'merged_into']
            isOneToOne: false
            referencedRelation: 'leads'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      lines: {
        Row: {
          assistant_name: string
          business_account_id: string | null
          capabilities: string[]
          channel_id: string
          company_id: string
          connection_id: string
          gone_at: string | null
          instructions: string
          is_answering: boolean
          number: string | null
          provider_id: string
          reconcile_soon: boolean
          reconciled_at: string
          reconciled_until: string
          released_at: string | null
          reminder_template: string | null
          reminder_variables: NonNullable<Json>
          templates_synced_at: string | null
          updated_at: string
        }
        ComputedFields: never
        Insert: {
          assistant_name?: string
          business_account_id?: string | null
          capabilities?: string[]
          channel_id: string
          company_id: string
          connection_id: string
          gone_at?: string | null
          instructions?: string
          is_answering?: boolean
          number?: string | null
          provider_id: string
          reconcile_soon?: boolean
          reconciled_at?: string
          reconciled_until?: string
          released_at?: string | null
          reminder_template?: string | null
          reminder_variables?: NonNullable<Json>
          templates_synced_at?: string | null
          updated_at?: string
        }
        Update: {
          assistant_name?: string
          business_account_id?: string | null
          capabilities?: string[]
          channel_id?: string
          company_id?: string
          connection_id?: string
          gone_at?: string | null
          instructions?: string
          is_answering?: boolean
          number?: string | null
          provider_id?: string
          reconcile_soon?: boolean
          reconciled_at?: string
          reconciled_until?: string
          released_at?: string | null
          reminder_template?: string | null
          reminder_variables?: NonNullable<Json>
          templates_synced_at?: string | null
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'lines_company_id_channel_id_fkey'
            columns: ['company_id', 'channel_id']
            isOneToOne: false
            referencedRelation: 'channels'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'lines_company_id_connection_id_fkey'
            columns: ['company_id', 'connection_id']
            isOneToOne: false
            referencedRelation: 'connections'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      members: {
        Row: {
          company_id: string
          created_at: string
          is_available: boolean
          languages: string[]
          name: string
          phone: string | null
          phone_verified_at: string | null
          regions: string[]
          role: string
          services: string[]
          user_id: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          created_at?: string
          is_available?: boolean
          languages?: string[]
          name?: string
          phone?: string | null
          phone_verified_at?: string | null
          regions?: string[]
          role: string
          services?: string[]
          user_id: string
        }
        Update: {
          company_id?: string
          created_at?: string
          is_available?: boolean
          languages?: string[]
          name?: string
          phone?: string | null
          phone_verified_at?: string | null
          regions?: string[]
          role?: string
          services?: string[]
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'members_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      message_sources: {
        Row: {
          company_id: string
          entry_version_id: string
          message_id: string
          rank: number
        }
        ComputedFields: never
        Insert: {
          company_id: string
          entry_version_id: string
          message_id: string
          rank: number
        }
        Update: {
          company_id?: string
          entry_version_id?: string
          message_id?: string
          rank?: number
        }
        Relationships: [
          {
            foreignKeyName: 'message_sources_company_id_entry_version_id_fkey'
            columns: ['company_id', 'entry_version_id']
            isOneToOne: false
            referencedRelation: 'entry_versions'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'message_sources_company_id_message_id_fkey'
            columns: ['company_id', 'message_id']
            isOneToOne: false
            referencedRelation: 'messages'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      messages: {
        Row: {
          author: string
          company_id: string
          conversation_id: string
          created_at: string
          details: NonNullable<Json>
          direction: string
          helpful: boolean | null
          id: string
          is_echo: boolean
          kind: string
          meaning: string | null
          outcome: string | null
          provider_id: string | null
          sent_at: string
          seq: number
          suggestions: string[]
          text: string
          turn: number
        }
        ComputedFields: never
        Insert: {
          author: string
          company_id: string
          conversation_id: string
          created_at?: string
          details?: NonNullable<Json>
          direction: string
          helpful?: boolean | null
          id?: string
          is_echo?: boolean
          kind?: string
          meaning?: string | null
          outcome?: string | null
          provider_id?: string | null
          sent_at?: string
          seq: number
          suggestions?: string[]
          text?: string
          turn: number
        }
        Update: {
          author?: string
          company_id?: string
          conversation_id?: string
          created_at?: string
          details?: NonNullable<Json>
          direction?: string
          helpful?: boolean | null
          id?: string
          is_echo?: boolean
          kind?: string
          meaning?: string | null
          outcome?: string | null
          provider_id?: string | null
          sent_at?: string
          seq?: number
          suggestions?: string[]
          text?: string
          turn?: number
        }
        Relationships: [
          {
            foreignKeyName: 'messages_company_id_conversation_id_fkey'
            columns: ['company_id', 'conversation_id']
            isOneToOne: false
            referencedRelation: 'conversations'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      model_calls: {
        Row: {
          company_id: string
          conversation_id: string | null
          cost_micros: number | null
          created_at: string
          endpoint: string
          first_word_ms: number | null
          id: string
          input_tokens: number
          is_estimated: boolean
          model: string
          model_id: string | null
          ms: number
          outcome: string
          output_tokens: number
          provider: string
          status: number | null
          task: string
          turn: number | null
        }
        ComputedFields: never
        Insert: {
          company_id: string
          conversation_id?: string | null
          cost_micros?: number | null
          created_at?: string
          endpoint: string
          first_word_ms?: number | null
          id?: string
          input_tokens: number
          is_estimated: boolean
          model: string
          model_id?: string | null
          ms: number
          outcome: string
          output_tokens: number
          provider: string
          status?: number | null
          task: string
          turn?: number | null
        }
        Update: {
          company_id?: string
          conversation_id?: string | null
          cost_micros?: number | null
          created_at?: string
          endpoint?: string
          first_word_ms?: number | null
          id?: string
          input_tokens?: number
          is_estimated?: boolean
          model?: string
          model_id?: string | null
          ms?: number
          outcome?: string
          output_tokens?: number
          provider?: string
          status?: number | null
          task?: string
          turn?: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'model_calls_company_id_conversation_id_fkey'
            columns: ['company_id', 'conversation_id']
            isOneToOne: false
            referencedRelation: 'conversations'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'model_calls_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      model_days: {
        Row: {
          calls: number
          company_id: string
          cost_micros: number
          counted_micros: number
          day: string
          input_tokens: number
          output_tokens: number
        }
        ComputedFields: never
        Insert: {
          calls: number
          company_id: string
          cost_micros: number
          counted_micros: number
          day: string
          input_tokens: number
          output_tokens: number
        }
        Update: {
          calls?: number
          company_id?: string
          cost_micros?: number
          counted_micros?: number
          day?: string
          input_tokens?: number
          output_tokens?: number
        }
        Relationships: [
          {
            foreignKeyName: 'model_days_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      models: {
        Row: {
          base_url: string | null
          checked_at: string
          company_id: string
          created_at: string
          endpoint: string
          id: string
          input_price_micros: number | null
          is_on: boolean
          model: string
          output_price_micros: number | null
          position: number
          problem: string | null
          provider: string
          state: string
          task: string
        }
        ComputedFields: never
        Insert: {
          base_url?: string | null
          checked_at?: string
          company_id: string
          created_at?: string
          endpoint?: never
          id?: string
          input_price_micros?: number | null
          is_on?: boolean
          model: string
          output_price_micros?: number | null
          position?: number
          problem?: string | null
          provider: string
          state?: string
          task: string
        }
        Update: {
          base_url?: string | null
          checked_at?: string
          company_id?: string
          created_at?: string
          endpoint?: never
          id?: string
          input_price_micros?: number | null
          is_on?: boolean
          model?: string
          output_price_micros?: number | null
          position?: number
          problem?: string | null
          provider?: string
          state?: string
          task?: string
        }
        Relationships: [
          {
            foreignKeyName: 'models_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      service_staff: {
        Row: {
          company_id: string
          service_id: string
          staff_id: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          service_id: string
          staff_id: string
        }
        Update: {
          company_id?: string
          service_id?: string
          staff_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'service_staff_company_id_service_id_fkey'
            columns: ['company_id', 'service_id']
            isOneToOne: false
            referencedRelation: 'services'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'service_staff_company_id_staff_id_fkey'
            columns: ['company_id', 'staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      services: {
        Row: {
          buffer_after: number
          buffer_before: number
          company_id: string
          created_at: string
          description: string
          id: string
          is_on: boolean
          minutes: number
          name: string
          position: number
          updated_at: string
        }
        ComputedFields: never
        Insert: {
          buffer_after?: number
          buffer_before?: number
          company_id: string
          created_at?: string
          description?: string
          id?: string
          is_on?: boolean
          minutes: number
          name: string
          position?: number
          updated_at?: string
        }
        Update: {
          buffer_after?: number
          buffer_before?: number
          company_id?: string
          created_at?: string
          description?: string
          id?: string
          is_on?: boolean
          minutes?: number
          name?: string
          position?: number
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'services_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      staff: {
        Row: {
          company_id: string
          created_at: string
          days_off: NonNullable<Json>
          hours: Json | null
          id: string
          is_on: boolean
          name: string
          position: number
          updated_at: string
          user_id: string | null
        }
        ComputedFields: never
        Insert: {
          company_id: string
          created_at?: string
          days_off?: NonNullable<Json>
          hours?: Json | null
          id?: string
          is_on?: boolean
          name: string
          position?: number
          updated_at?: string
          user_id?: string | null
        }
        Update: {
          company_id?: string
          created_at?: string
          days_off?: NonNullable<Json>
          hours?: Json | null
          id?: string
          is_on?: boolean
          name?: string
          position?: number
          updated_at?: string
          user_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'staff_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'staff_company_id_user_id_fkey'
            columns: ['company_id', 'user_id']
            isOneToOne: false
            referencedRelation: 'members'
            referencedColumns: ['company_id', 'user_id']
          },
        ]
      }
      suppressions: {
        Row: {
          address_id: string
          channel_id: string
          company_id: string
          confirmed_by: string | null
          scope: string
          since: string
        }
        ComputedFields: never
        Insert: {
          address_id: string
          channel_id: string
          company_id: string
          confirmed_by?: string | null
          scope: string
          since?: string
        }
        Update: {
          address_id?: string
          channel_id?: string
          company_id?: string
          confirmed_by?: string | null
          scope?: string
          since?: string
        }
        Relationships: [
          {
            foreignKeyName: 'suppressions_company_id_address_id_fkey'
            columns: ['company_id', 'address_id']
            isOneToOne: false
            referencedRelation: 'addresses'
            referencedColumns: ['company_id', 'id']
          },
          {
            foreignKeyName: 'suppressions_company_id_channel_id_fkey'
            columns: ['company_id', 'channel_id']
            isOneToOne: false
            referencedRelation: 'channels'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      templates: {
        Row: {
          body: string
          business_account_id: string
          category: string
          company_id: string
          components: NonNullable<Json>
          id: string
          language: string
          name: string
          parameter_format: string
          status: string
          synced_at: string
          variables: string[]
        }
        ComputedFields: never
        Insert: {
          body?: string
          business_account_id: string
          category: string
          company_id: string
          components?: NonNullable<Json>
          id?: string
          language: string
          name: string
          parameter_format?: string
          status: string
          synced_at?: string
          variables?: string[]
        }
        Update: {
          body?: string
          business_account_id?: string
          category?: string
          company_id?: string
          components?: NonNullable<Json>
          id?: string
          language?: string
          name?: string
          parameter_format?: string
          status?: string
          synced_at?: string
          variables?: string[]
        }
        Relationships: [
          {
            foreignKeyName: 'templates_company_id_fkey'
            columns: ['company_id']
            isOneToOne: false
            referencedRelation: 'companies'
            referencedColumns: ['id']
          },
        ]
      }
      visits: {
        Row: {
          channel_id: string
          company_id: string
          engaged_at: string | null
          id: string
          page: string
          referrer: string | null
          started_at: string
        }
        ComputedFields: never
        Insert: {
          channel_id: string
          company_id: string
          engaged_at?: string | null
          id: string
          page: string
          referrer?: string | null
          started_at?: string
        }
        Update: {
          channel_id?: string
          company_id?: string
          engaged_at?: string | null
          id?: string
          page?: string
          referrer?: string | null
          started_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'visits_company_id_channel_id_fkey'
            columns: ['company_id', 'channel_id']
            isOneToOne: false
            referencedRelation: 'channels'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
      widgets: {
        Row: {
          allowed_origins: string[]
          assistant_name: string
          channel_id: string
          company_id: string
          greeting: string
          key: string
          starters: string[]
          theme: NonNullable<Json>
          updated_at: string
        }
        ComputedFields: never
        Insert: {
          allowed_origins?: string[]
          assistant_name?: string
          channel_id: string
          company_id: string
          greeting?: string
          key?: string
          starters?: string[]
          theme?: NonNullable<Json>
          updated_at?: string
        }
        Update: {
          allowed_origins?: string[]
          assistant_name?: string
          channel_id?: string
          company_id?: string
          greeting?: string
          key?: string
          starters?: string[]
          theme?: NonNullable<Json>
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'widgets_company_id_channel_id_fkey'
            columns: ['company_id', 'channel_id']
            isOneToOne: false
            referencedRelation: 'channels'
            referencedColumns: ['company_id', 'id']
          },
        ]
      }
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      company_activity: {
        Args: { company_id: string; from_day: string; to_day: string }
        Returns: {
          channel: string
          count: number
          day: string
          measure: string
        }[]
      }
      count_leads: {
        Args: { company_id: string; owner_id?: string; since?: string }
        Returns: {
          leads: number
          state: string
        }[]
      }
      count_unreadable: {
        Args: { company_id: string }
        Returns: {
          channel_id: string
          last_at: string
          messages: number
        }[]
      }
      create_company: {
        Args: { language?: string; name: string; time_zone?: string; website?: string }
        Returns: {
          answers_from: number
          answers_strictly: boolean
          booking_daily_cap: number | null
          booking_horizon_days: number
          booking_notice_minutes: number
          booking_step_minutes: number
          created_at: string
          daily_message_limit: number
          debounce_seconds: number
          description: string
          facts: NonNullable<Json>
          hand_off_minutes: number
          holidays: NonNullable<Json>
          hours: Json | null
          id: string
          language: string
          model_daily_budget_micros: number
          name: string
          quiet_from: string
          quiet_until: string
          shows_sources: boolean
          time_zone: string
          updated_at: string
          website: string | null
        }
        SetofOptions: {
          from: '*'
          to: 'companies'
          isOneToOne: true
          isSetofReturn: false
        }
      }
      decide_phrasings: { Args: { phrasing_ids: string[]; state: string }; Returns: number }
      find_broken_consent: { Args: { company_id: string }; Returns: number }
      import_entries: { Args: { company_id: string; is_preview?: boolean; rows: Json }; Returns: Json }
      past_questions: {
        Args: { company_id: string }
        Returns: {
          asked_at: string
          confidence: number
          conversation_id: string
          entry_id: string
          entry_question: string
          message_id: string
          question: string
          said: string
          times: number
        }[]
      }
      read_gaps: {
        Args: { company_id: string; max_gaps?: number; sort?: string; state?: string }
        Returns: {
          askings: Json
          chosen: number
          decided_at: string
          entry_id: string
          first_at: string
          id: string
          is_answered: boolean
          last_at: string
          offered: number
          question: string
          state: string
          unknown: number
          visitors: number
        }[]
      }
      read_gate: { Args: { conversation_id: string }; Returns: Json }
      read_phone_check: { Args: Record<PropertyKey, never>; Returns: Json }
      resolve_gap: { Args: { entry_id?: string; gap_id: string; new_state: string }; Returns: Json }
      search_entries: {
        Args: { asked: string; company_id: string; max_entries?: number }
        Returns: {
          answer: string
          id: string
          question: string
        }[]
      }
    }
    Enums: {
      [_ in never]: never
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
  service: {
    Tables: {
      [_ in never]: never
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      accept_invitation: { Args: { member_id: string; token_hash: string }; Returns: Json }
      add_model: {
        Args: {
          base_url: string
          company_id: string
          input_price_micros: number
          key: string
          member_id: string
          model: string
          output_price_micros: number
          provider: string
          task: string
        }
        Returns: Json
      }
      allows_origin: { Args: { is_own_origin: boolean; origin: string; widget_key: string }; Returns: Json }
      ask_for_person: {
        Args: {
          is_own_origin: boolean
          notice: string
          origin: string
          token_hash: string
          widget_key: string
        }
        Returns: Json
      }
      assign_lead: { Args: { lead_id: string; member_id: string; owner_id: string }; Returns: Json }
      begin_check: { Args: { connection_id: string; lease_seconds: number }; Returns: Json }
      begin_turn: { Args: { conversation_id: string; lease_seconds: number; turn: number }; Returns: Json }
      book_slot: {
        Args: {
          appointment_id: string
          conversation_id: string
          name?: string
          note?: string
          token_hash: string
          turn: number
        }
        Returns: Json
      }
      brief_booking: {
        Args: { appointment_id?: string; company_id: string; conversation_id?: string; service_id?: string }
        Returns: Json
      }
      brief_packet: { Args: { hand_off_id: string; member_id: string }; Returns: Json }
      brief_person: {
        Args: { is_own_origin: boolean; origin: string; token_hash: string; widget_key: string }
        Returns: Json
      }
      brief_phrasings: { Args: { entry_id: string; member_id: string }; Returns: Json }
      cancel_appointment: { Args: { shown: Json }; Returns: Json }
      claim_attachments: { Args: { lease_seconds: number; max_attachments: number }; Returns: Json }
      claim_connection_checks: {
        Args: { lease_seconds: number; max_checks: number; only_connection: string }
        Returns: Json
      }
      claim_deliveries: {
        Args: { conversation_id: string; lease_seconds: number; max_deliveries: number }
        Returns: Json
      }
      claim_hand_off: { Args: { hand_off_id: string; member_id: string }; Returns: Json }
      claim_lead_pushes: { Args: { lease_seconds: number; max_pushes: number }; Returns: Json }
      claim_lines_to_reconcile: { Args: { every_seconds: number; max_lines: number }; Returns: Json }
      claim_news: {
        Args: { appointment_id?: string; lease_seconds: number; max_news: number }
        Returns: Json
      }
      claim_owner_texts: { Args: { lease_seconds: number; max_texts: number }; Returns: Json }
      claim_reminders: { Args: { lease_seconds: number; max_reminders: number }; Returns: Json }
      claim_silent_deliveries: { Args: { after_seconds: number; max_deliveries: number }; Returns: Json }
      claim_template_syncs: { Args: { max_lines: number }; Returns: Json }
      claim_turns: { Args: { lease_seconds: number; max_turns: number }; Returns: Json }
      claim_unread: { Args: { lease_seconds: number; max_entries: number; model: string }; Returns: Json }
      close_calendar_feed: { Args: { company_id: string; member_id: string }; Returns: Json }
      connect_lead_webhook: {
        Args: { company_id: string; member_id: string; secret: string; url: string }
        Returns: Json
      }
      connect_provider: {
        Args: {
          account_id: string
          company_id: string
          member_id: string
          provider: string
          secrets: Json
          setup: Json
          state: string
        }
        Returns: Json
      }
      disconnect_lead_webhook: { Args: { company_id: string; member_id: string }; Returns: Json }
      disconnect_provider: { Args: { connection_id: string; member_id: string }; Returns: Json }
      due_hand_offs: { Args: { max_hand_offs: number }; Returns: Json }
      end_check: { Args: { connection_id: string; settled: Json }; Returns: Json }
      expire_holds: { Args: { max_holds: number }; Returns: Json }
      find_by_meaning: { Args: { conversation_id: string; model: string; questions: Json }; Returns: Json }
      find_calendar_feed: { Args: { company_id: string; member_id: string }; Returns: Json }
      find_connection: { Args: { company_id: string; member_id: string; provider: string }; Returns: Json }
      find_former_line: {
        Args: { connection_id: string; member_id: string; number: string; provider_id: string }
        Returns: Json
      }
      find_line: { Args: { line: string; provider: string }; Returns: Json }
      find_member_places: { Args: { member_id: string }; Returns: Json }
      find_model_key: { Args: { company_id: string; endpoint: string; member_id: string }; Returns: Json }
      hand_over: { Args: { conversation_id: string; member_id: string; new_mode: string }; Returns: Json }
      hold_slot: {
        Args: {
          conversation_id: string
          service_id: string
          staff_id: string
          starts_at: string
          turn: number
          visitor_zone?: string
        }
        Returns: Json
      }
      import_entries: {
        Args: { company_id: string; is_preview: boolean; member_id: string; rows: Json }
        Returns: Json
      }
      import_line: {
        Args: {
          business_account_id: string
          capabilities: string[]
          connection_id: string
          kind: string
          made: Json
          member_id: string
          name: string
          number: string
          previous: Json
          provider_id: string
          webhook_secret: string
        }
        Returns: Json
      }
      invite_member: {
        Args: {
          company_id: string
          email: string
          member_id: string
          name: string
          role: string
          token_hash: string
        }
        Returns: Json
      }
      latest_leads: { Args: { company_id: string; max_leads: number; member_id: string }; Returns: Json }
      make_link_code: { Args: { conversation_id: string; member_id: string }; Returns: Json }
      mark_appointment: { Args: { appointment_id: string; member_id: string; state: string }; Returns: Json }
      merge_contacts: { Args: { kept_id: string; member_id: string; merged_id: string }; Returns: Json }
      move_appointment: { Args: { shown: Json; staff_id: string; starts_at: string }; Returns: Json }
      move_lead: {
        Args: { lead_id: string; member_id: string; new_state: string; reason: string }
        Returns: Json
      }
      name_member: { Args: { company_id: string; member_id: string; name: string }; Returns: Json }
      note_line_change: { Args: { account_id: string; change: string; provider_id: string }; Returns: Json }
      open_calendar_feed: {
        Args: { company_id: string; member_id: string; token_hash: string }
        Returns: Json
      }
      park_unreadable: {
        Args: { channel_id: string; is_message: boolean; items: string[]; told: string }
        Returns: Json
      }
      pass_on_hand_off: {
        Args: { hand_off_id: string; honest_word: string; opens_at: string; owner_text: string; step: number }
        Returns: Json
      }
      propose_phrasings: {
        Args: { entry_id: string; member_id: string; model_calls: Json; texts: string[] }
        Returns: Json
      }
      put_aside_delivery: { Args: { delivery_id: string; member_id: string }; Returns: Json }
      put_off_hand_off: { Args: { hand_off_id: string }; Returns: Json }
      read_appointment: { Args: { token_hash: string }; Returns: Json }
      read_calendar_feed: { Args: { token_hash: string }; Returns: Json }
      read_connection: { Args: { connection_id: string; member_id: string }; Returns: Json }
      read_invitation: { Args: { client: string; token_hash: string }; Returns: Json }
      read_lead: { Args: { lead_id: string; member_id: string }; Returns: Json }
      read_lead_webhook: { Args: { company_id: string; member_id: string }; Returns: Json }
      read_line: { Args: { channel_id: string; member_id: string }; Returns: Json }
      read_messages: {
        Args: {
          after_seq: number
          is_own_origin: boolean
          origin: string
          token_hash: string
          widget_key: string
        }
        Returns: Json
      }
      read_model: { Args: { member_id: string; model_id: string }; Returns: Json }
      read_widget: { Args: { is_own_origin: boolean; origin: string; widget_key: string }; Returns: Json }
      receive_message: {
        Args: {
          client: string
          is_own_origin: boolean
          lease_seconds: number
          message_id: string
          new_token_hash: string
          origin: string
          page: string
          text: string
          token_hash: string
          visit_id: string
          visitor_zone?: string
          widget_key: string
        }
        Returns: Json
      }
      receive_text: { Args: { asks_for_person?: boolean; channel_id: string; message: Json }; Returns: Json }
      record_attachment: { Args: { attachment_id: string; failure: Json; stored: Json }; Returns: Json }
      record_connection_state: {
        Args: { connection_id: string; error: string; state: string }
        Returns: Json
      }
      record_fact: { Args: { fact: Json; lead_id: string; member_id: string }; Returns: Json }
      record_failure: { Args: { attempt: number; delivery_id: string; failure: Json }; Returns: Json }
      record_feedback: {
        Args: {
          is_helpful: boolean
          is_own_origin: boolean
          message_id: string
          origin: string
          token_hash: string
          widget_key: string
        }
        Returns: Json
      }
      record_heard: { Args: { hand_off_id: string; lead: Json; text: string; until: string }; Returns: Json }
      record_lead_push: {
        Args: { attempt: number; problem: string; push_id: string; status: number }
        Returns: Json
      }
      record_lines_seen: { Args: { connection_id: string; provider_ids: string[] }; Returns: Json }
      record_model_check: { Args: { model_id: string; new_key: string; problem: string }; Returns: Json }
      record_owner_text: { Args: { attempt: number; outcome: Json; owner_text_id: string }; Returns: Json }
      record_phone_check: { Args: { member_id: string; phone: string }; Returns: Json }
      record_phone_code: { Args: { member_id: string; phone: string }; Returns: Json }
      record_reconciled: { Args: { channel_id: string; recovered: number; until: string }; Returns: Json }
      record_reply: { Args: { conversation_id: string; reply: Json; turn: number }; Returns: Json }
      record_scores: { Args: { company_id: string; rules_version: number; scores: Json }; Returns: Json }
      record_sent: {
        Args: { attempt: number; delivery_id: string; provider_id: string; segments: number }
        Returns: Json
      }
      record_statuses: { Args: { channel_id: string; statuses: Json }; Returns: Json }
      record_templates: { Args: { channel_id: string; templates: Json }; Returns: Json }
      record_unsent: { Args: { attempt: number; delivery_id: string }; Returns: Json }
      record_vectors: { Args: { model: string; vectors: Json }; Returns: Json }
      record_visit: {
        Args: {
          client: string
          is_engaged: boolean
          is_own_origin: boolean
          origin: string
          page: string
          referrer: string
          visit_id: string
          widget_key: string
        }
        Returns: Json
      }
      release_turns: { Args: Record<PropertyKey, never>; Returns: Json }
      remove_line: { Args: { channel_id: string; member_id: string }; Returns: Json }
      renew_invitation: {
        Args: { invitation_id: string; member_id: string; token_hash: string }
        Returns: Json
      }
      reply_as_member: {
        Args: { conversation_id: string; member_id: string; message_id: string; text: string }
        Returns: Json
      }
      retire_line: {
        Args: {
          channel_id: string
          connection_id: string
          member_id: string
          number: string
          provider_id: string
        }
        Returns: Json
      }
      retry_attachment: { Args: { attachment_id: string; member_id: string }; Returns: Json }
      retry_delivery: { Args: { delivery_id: string; member_id: string }; Returns: Json }
      save_lead_rules: {
        Args: { company_id: string; member_id: string; rules: Json; version: number }
        Returns: Json
      }
      send_lead_again: { Args: { member_id: string; push_id: string }; Returns: Json }
      send_reminder: {
        Args: {
          appointment_id: string
          hours_before: number
          sequence: number
          template?: Json
          text: string
          token_hash: string
        }
        Returns: Json
      }
      send_template: {
        Args: {
          conversation_id: string
          member_id: string
          message_id: string
          template_id: string
          variables: Json
        }
        Returns: Json
      }
      set_availability: {
        Args: { company_id: string; is_available: boolean; member_id: string }
        Returns: Json
      }
      show_appointment: { Args: { appointment_id: string; member_id: string }; Returns: Json }
      stale_leads: { Args: { after_company: string; max_leads: number }; Returns: Json }
      start_phone_check: { Args: { member_id: string; phone: string }; Returns: Json }
      sweep: { Args: Record<PropertyKey, never>; Returns: Json }
      take_up_line: {
        Args: {
          business_account_id: string
          connection_id: string
          made: Json
          name: string
          number: string
          provider_id: string
          webhook_secret: string
        }
        Returns: Json
      }
      tell_news: {
        Args: { appointment_id: string; sequence: number; text: string; token_hash?: string }
        Returns: Json
      }
      tell_waiting: { Args: { hand_off_id: string; step: number; text: string }; Returns: Json }
      try_phone_check: { Args: { member_id: string; phone: string }; Returns: Json }
      undo_merge: { Args: { member_id: string; merge_id: string }; Returns: Json }
      unheard_visitors: { Args: { max_visitors: number }; Returns: Json }
    }
    Enums: {
      [_ in never]: never
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R
      }
      ? R
      : never
    : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I
      }
      ? I
      : never
    : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U
      }
      ? U
      : never
    : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema['Enums']
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema['CompositeTypes']
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never

export const Constants = {
  public: {
    Enums: {},
  },
  service: {
    Enums: {},
  },
} as const
