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
          value: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          contact_id: string
          created_at?: string
          id?: string
          kind: string
          value: string
        }
        Update: {
          company_id?: string
          contact_id?: string
          created_at?: string
          id?: string
          kind?: string
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
      channels: {
        Row: {
          company_id: string
          created_at: string
          id: string
          is_enabled: boolean
          kind: string
          name: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          created_at?: string
          id?: string
          is_enabled?: boolean
          kind: string
          name: string
        }
        Update: {
          company_id?: string
          created_at?: string
          id?: string
          is_enabled?: boolean
          kind?: string
          name?: string
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
          created_at: string
          description: string
          facts: NonNullable<Json>
          id: string
          language: string
          name: string
          time_zone: string
          updated_at: string
          website: string | null
        }
        ComputedFields: never
        Insert: {
          created_at?: string
          description?: string
          facts?: NonNullable<Json>
          id?: string
          language?: string
          name: string
          time_zone?: string
          updated_at?: string
          website?: string | null
        }
        Update: {
          created_at?: string
          description?: string
          facts?: NonNullable<Json>
          id?: string
          language?: string
          name?: string
          time_zone?: string
          updated_at?: string
          website?: string | null
        }
        Relationships: []
      }
      contacts: {
        Row: {
          company_id: string
          created_at: string
          id: string
          language: string | null
          name: string | null
          time_zone: string | null
          updated_at: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          created_at?: string
          id?: string
          language?: string | null
          name?: string | null
          time_zone?: string | null
          updated_at?: string
        }
        Update: {
          company_id?: string
          created_at?: string
          id?: string
          language?: string | null
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
          channel_id: string
          company_id: string
          contact_id: string | null
          event_count: number
          id: string
          last_author: string | null
          last_message_at: string
          last_text: string
          message_count: number
          mode: string
          page: string | null
          started_at: string
          turn: number
          visit_id: string | null
        }
        ComputedFields: never
        Insert: {
          channel_id: string
          company_id: string
          contact_id?: string | null
          event_count?: number
          id?: string
          last_author?: string | null
          last_message_at?: string
          last_text?: string
          message_count?: number
          mode?: string
          page?: string | null
          started_at?: string
          turn?: number
          visit_id?: string | null
        }
        Update: {
          channel_id?: string
          company_id?: string
          contact_id?: string | null
          event_count?: number
          id?: string
          last_author?: string | null
          last_message_at?: string
          last_text?: string
          message_count?: number
          mode?: string
          page?: string | null
          started_at?: string
          turn?: number
          visit_id?: string | null
        }
        Relationships: [
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
      gaps: {
        Row: {
          company_id: string
          conversation_id: string
          created_at: string
          id: string
          is_resolved: boolean
          message_id: string
          question: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          conversation_id: string
          created_at?: string
          id?: string
          is_resolved?: boolean
          message_id: string
          question: string
        }
        Update: {
          company_id?: string
          conversation_id?: string
          created_at?: string
          id?: string
          is_resolved?: boolean
          message_id?: string
          question?: string
        }
        Relationships: [
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
        ]
      }
      members: {
        Row: {
          company_id: string
          created_at: string
          name: string
          role: string
          user_id: string
        }
        ComputedFields: never
        Insert: {
          company_id: string
          created_at?: string
          name?: string
          role: string
          user_id: string
        }
        Update: {
          company_id?: string
          created_at?: string
          name?: string
          role?: string
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
          direction: string
          helpful: boolean | null
          id: string
          kind: string
          outcome: string | null
          provider_id: string | null
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
          direction: string
          helpful?: boolean | null
          id?: string
          kind?: string
          outcome?: string | null
          provider_id?: string | null
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
          direction?: string
          helpful?: boolean | null
          id?: string
          kind?: string
          outcome?: string | null
          provider_id?: string | null
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
      create_company: {
        Args: { language?: string; name: string; time_zone?: string; website?: string }
        Returns: {
          created_at: string
          description: string
          facts: NonNullable<Json>
          id: string
          language: string
          name: string
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
      claim_turns: { Args: { lease_seconds: number; max_turns: number }; Returns: Json }
      hand_over: { Args: { conversation_id: string; member_id: string; new_mode: string }; Returns: Json }
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
          widget_key: string
        }
        Returns: Json
      }
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
      record_reply: { Args: { conversation_id: string; reply: Json; turn: number }; Returns: Json }
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
      reply_as_member: {
        Args: { conversation_id: string; member_id: string; message_id: string; text: string }
        Returns: Json
      }
      sweep: { Args: Record<PropertyKey, never>; Returns: Json }
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
